import threading,copy,pickle,queue
for o in (threading.Lock(), threading.RLock(), threading.Condition(), threading.Event(), threading.local(), queue.Queue(), queue.SimpleQueue(), threading.Thread(), threading.Semaphore(), threading.current_thread()):
    for f in (copy.copy, copy.deepcopy, pickle.dumps):
        try: f(o); print('ok', type(o).__name__)
        except Exception as e: print(f.__name__, type(o).__name__, e)
