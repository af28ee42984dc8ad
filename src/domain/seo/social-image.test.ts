import { expect, it } from 'vitest';
import { SEVERITIES } from '../attacks/vocabulary.ts';
import { CATEGORIES } from '../verdict/verdict.ts';
import {
  attackImage,
  categoryImage,
  SOCIAL_IMAGES,
  sectionImage,
  socialImage,
  toolImage,
} from './social-image.ts';

it('has an image for every category and severity that a page can name', () => {
  const names = [
    ...CATEGORIES.flatMap((category) => [toolImage(category), categoryImage(category)]),
    ...SEVERITIES.map(attackImage),
  ];
  for (const name of names) expect(SOCIAL_IMAGES.has(name), name).toBe(true);
});

it('says the category of a tool in words', () => {
  expect(socialImage('execute')).toMatchObject({ level: 'High', alt: 'Execute tool, High risk' });
});

it.each([
  ['/', 'home'],
  ['/attacks/', 'attacks'],
  ['/attacks/techniques/', 'techniques'],
  ['/attacks/techniques/x/', 'technique'],
  ['/guides/', 'guides'],
  ['/guides/write-a-policy/', 'guide'],
  ['/about/method/', 'method'],
  ['/about/accuracy/', 'accuracy'],
  ['/tools/category/read/', 'tools'],
  ['/a-new-section/', 'home'],
])('a page at %s has the image %s', (path, name) => expect(sectionImage(path)).toBe(name));

it('refuses a name that nobody draws', () => {
  expect(() => socialImage('nonsense')).toThrow('no social image is named "nonsense"');
});

it('numbers its images in dozens, not in pages', () => {
  expect(SOCIAL_IMAGES.size).toBeLessThan(60);
});
