# raise ... from ...: the cause is printed first, with its own frames.
class ConfigError(Exception):
    pass

def read(text):
    return int(text)

def load(text):
    try:
        return read(text)
    except ValueError as e:
        raise ConfigError("bad configuration", 7) from e

print("loading")
load("twelve")
