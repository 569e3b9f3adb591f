// All that is shown over the boundary: asked for once, it is kept in the next answer and in no other.
import { extractText, startModule } from './support/module';

const PAGE =
  '<html><head><title>Sign in</title></head><body><form><h1>Sign in</h1><p>Forgot your word?</p></form></body></html>';

it('keeps all that is shown in the next answer and in no other', async () => {
  const module = await startModule();
  expect(extractText(module, PAGE)).toContain('no-article');
  module.whole(true);
  expect(extractText(module, PAGE)).toContain('Forgot your word?');
  expect(extractText(module, PAGE)).toContain('no-article');
  module.whole(true);
  module.whole(false);
  expect(extractText(module, PAGE)).toContain('no-article');
});
