import contextvars
import secrets

variable = contextvars.ContextVar('variable', default=1)
for change in (lambda: setattr(variable, 'name', 3), lambda: delattr(variable, 'name'), lambda: setattr(variable, 'other', 3),
               lambda: secrets.token_hex('x'), lambda: secrets.token_bytes(1.5), lambda: secrets.token_urlsafe(-1)):
    try:
        print(change())
    except Exception as error:
        print(type(error).__name__, error)
print(variable.name, variable.get())
