// Changes a task's title by the generated client and prints the title that the service answers.
// Arguments: the service's address, an access token and the task's id.
import { Configuration, TasksApi } from '../../../target/clients/typescript';

const [basePath = '', accessToken = '', id = ''] = process.argv.slice(2);
const tasks = new TasksApi(new Configuration({ basePath, accessToken }));

tasks
  .changeTask({ id, taskPatch: { title: 'Pay the rent' } })
  .then(() => tasks.getTask({ id }))
  .then(task => console.log(task.title));
