# A coroutine that is left at the interpreter's end warns without the module `warnings`.
async def left(): pass
async def dropped(): pass
coroutine = left()
dropped()
print("end")
