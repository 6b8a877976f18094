# A misspelled name is answered with a suggestion.
def compute():
    balance = 100
    interest = 0.05
    return balence * interest

try:
    prnt("x")
except NameError as e:
    print(e)
compute()
