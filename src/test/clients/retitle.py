"""Changes a task's title by the generated client and prints the title that the service answers.

Arguments: the service's address, an access token and the task's id.
"""

import sys

from todo_client import ApiClient, Configuration, TaskPatch, TasksApi

host, access_token, task_id = sys.argv[1:]
with ApiClient(Configuration(host=host, access_token=access_token)) as client:
    tasks = TasksApi(client)
    tasks.change_task(task_id, TaskPatch(title="Pay the rent"))
    print(tasks.get_task(task_id).title)
