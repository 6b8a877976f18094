# Tasks that run in turns, in one thread.

from asyncio.exceptions import *
from asyncio.futures import (
    Future, Task, _get_running_loop, _set_running_loop, all_tasks, current_task, get_event_loop, get_running_loop,
    isfuture, set_event_loop)
from asyncio.base_events import (
    AbstractEventLoop, BaseEventLoop, Handle, SelectorEventLoop, TimerHandle, new_event_loop)
from asyncio.coroutines import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.timeouts import *
