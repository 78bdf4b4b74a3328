// Private modules with the runner's own Go.

import { join } from 'node:path';
import { describeLogins, describeSsh } from '../support/private-modules.js';
import { tempFolder } from '../support/temp-folder.js';
import { HOST } from '../support/test-engine.js';

describeLogins(HOST);

describeSsh(HOST, ({ clientConfig }) => {
  const file = join(tempFolder({ config: clientConfig }), 'config');
  return { env: { GIT_SSH_COMMAND: `ssh -F ${file}` }, image: HOST.image };
});
