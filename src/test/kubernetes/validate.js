// Reads Kubernetes objects as a JSON array, and prints what their schemas refuse: members that are
// missing or of another type, and values that are none of those there are.
import { text } from 'node:stream/consumers'

for (const object of JSON.parse(await text(process.stdin))) {
  const { apiVersion, kind } = object
  const { [kind]: Model } = await import(`kubernetes-models/${apiVersion}/${kind}`)
  try {
    new Model(object).validate()
  } catch (error) {
    console.log(`${apiVersion} ${kind} ${object.metadata?.name}: ${error.message}`)
  }
}
