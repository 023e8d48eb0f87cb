// An S3-compatible server over a folder: says its port, ends with its input.
const S3rver = require('s3rver');
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: process.argv[2], configureBuckets: [{ name: 'courier' }] });
server.run().then(({ port }) => console.log(port));
process.stdin.on('end', () => process.exit(0)).resume();
