# Endless recursion, uncaught: repeated frames are folded.
import sys
sys.setrecursionlimit(60)
def ping(n):
    return pong(n)
def pong(n):
    return ping(n + 1)
def once(n):
    return once(n + 1)
try:
    ping(0)
except RecursionError as e:
    print("ping pong:", e)
once(1)
