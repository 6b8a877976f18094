data = {"users": [{"name": "A"}, {"name": "B"}]}
for u in data["users"]:
    print(u["name"], u["age"])
