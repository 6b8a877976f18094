with open('nofile.txt') as f: pass
