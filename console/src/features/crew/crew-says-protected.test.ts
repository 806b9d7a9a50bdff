import { CrewSaid } from '@leon/contracts/crew/crew-request.ts';
import { expect, test } from 'vitest';
import { CrewDraft, callMeOf, draftOf, emptyDraft, hasContent } from './crew-draft.ts';

const said: CrewSaid = {
  callbackNumber: '00 00 00 41',
  whereabouts: {
    position: { lat: 56.45, lon: 9.4 },
    label: 'Opdigtet Vej 7',
    municipality: '0791',
    landArea: 'mainland',
  },
  citizenAddress: 'Opdigtet Vej 7',
  addressProtected: true,
};

test('who asks to be called says with it that the address is protected, and nothing else of the citizen', () => {
  expect(CrewSaid.parse(callMeOf(said))).toEqual({
    callbackNumber: said.callbackNumber,
    whereabouts: said.whereabouts,
    addressProtected: true,
  });
  expect(callMeOf({ ...said, addressProtected: undefined })).not.toHaveProperty('addressProtected');
});

test('a request that comes back to the form still says it', () => {
  expect(draftOf(said, []).addressProtected).toBe(true);
});

test('it is something said of a citizen, and a draft from before it could be said is still read', () => {
  expect(hasContent({ ...emptyDraft, addressProtected: true })).toBe(true);
  const { addressProtected: _, ...older } = emptyDraft;
  expect(CrewDraft.parse(older).addressProtected).toBe(false);
});
