if (!process.env['MONGODB_URI']) {
  process.stderr.write(
    'Set MONGODB_URI to a MongoDB on which tests may make and drop databases, for example ' +
      'MONGODB_URI=mongodb://127.0.0.1:27017 npm run test:mongodb\n',
  );
  process.exitCode = 2;
}
