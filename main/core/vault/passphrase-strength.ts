import { fail, ok, type Result } from '../../../shared/result.ts';

const LEAST_CHARACTERS = 12;
const LEAST_SCORE = 1;
/** Beyond this many characters the estimate costs much and changes nothing. */
const MOST_RATED = 100;

async function loadRater() {
  // The word lists take half a second to load, which only first start and the administrator's forms should pay.
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
}

let loading: ReturnType<typeof loadRater> | undefined;

/** How hard a passphrase is to guess, 0 to 4, with a sentence that says how to better it. */
export async function ratePassphrase(passphrase: string): Promise<{ score: 0 | 1 | 2 | 3 | 4; advice: string }> {
  loading ??= loadRater();
  const short = [...passphrase].length < LEAST_CHARACTERS;
  const rated = (await loading).check(passphrase.slice(0, MOST_RATED));
  const advice = [rated.feedback.warning, ...rated.feedback.suggestions].filter(Boolean).join(' ');
  if (short)
    return {
      // However it is made up, a short one is weak.
      score: rated.score === 0 ? 0 : 1,
      advice: `Use at least ${LEAST_CHARACTERS} characters. ${advice}`.trim(),
    };
  return { score: rated.score, advice };
}

/** Refuses a passphrase of fewer than 12 characters or one that is easily guessed. */
export async function checkPassphrase(passphrase: string): Promise<Result<void>> {
  if ([...passphrase].length < LEAST_CHARACTERS) {
    return fail('WEAK_PASSPHRASE', `The passphrase has fewer than ${LEAST_CHARACTERS} characters.`);
  }
  const { score, advice } = await ratePassphrase(passphrase);
  return score < LEAST_SCORE
    ? fail('WEAK_PASSPHRASE', `The passphrase is easily guessed. ${advice}`.trim())
    : ok(undefined);
}
