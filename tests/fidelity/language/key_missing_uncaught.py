def process(items):
    total = 0
    for item in items:
        total += item['price'] * item['qty']
    return total
cart = [{'price': 10, 'qty': 2}, {'price': 5}]
print(process(cart))
