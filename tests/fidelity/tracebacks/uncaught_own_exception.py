class MyErr(Exception):
    """doc"""
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[0]}"
raise MyErr(42, "answer")
