// Reads one JSON document a line and prints, for each, "valid" or what is wrong with it.
// Arguments: the folder of the fixtures. ninjs refers to GeoJSON by its address; it is taken from the folder, never fetched.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

const folder = process.argv[2];
const load = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));

const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema({ ...load('schemas/geojson/GeoJSON.json'), $schema: undefined, $id: 'https://geojson.org/schema/GeoJSON.json' });
const validate = ajv.compile(load('ninjs/specification/ninjs-schema_3.1.json'));

for await (const line of createInterface({ input: process.stdin })) {
  if (line.length === 0) continue;
  console.log(validate(JSON.parse(line)) ? 'valid' : ajv.errorsText(validate.errors));
}
