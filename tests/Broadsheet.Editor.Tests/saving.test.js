import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PaperDesk, WoodenClock, Writer, paragraph } from './desk.js';

function newsroom(...words) {
  const clock = new WoodenClock(), desk = new PaperDesk(clock, words.map((text, at) => paragraph('b' + (at + 1), text)));
  return { clock, desk, ana: new Writer(desk, clock) };
}

test('What is written is saved within three seconds of a pause', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  ana.write('b1', 'Tides');
  await clock.pass(3000);
  assert.equal(desk.body[0].text, 'Tides');
  assert.equal(ana.states.at(-1), 'saved');
});

test('Who never pauses is saved within a minute', async () => {
  const { clock, desk, ana } = newsroom('');
  for (let second = 0; second < 60; second++) {
    ana.write('b1', 'w'.repeat(second + 1));
    await clock.pass(1000);
  }
  assert.ok(desk.body[0].text.length > 20);
});

test('Opening and leaving a story asks for nothing', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  await ana.saving.save();
  assert.equal(await ana.saving.flush(), true);
  await clock.pass(100_000);
  assert.equal(desk.requests.length, 0);
  assert.equal(ana.saving.unsaved, null);
});

test('A hundred saves at three seconds of latency make no conflict', async () => {
  const { clock, desk, ana } = newsroom('');
  desk.latency = 3000;
  for (let turn = 0; turn < 400; turn++) {
    ana.write('b1', 'words '.repeat(turn + 1));
    if (turn % 7 === 0) ana.add('n' + turn, 'new', 'b1');
    if (turn % 3 === 0) void ana.saving.save();
    await clock.pass(800);
  }
  await clock.pass(20_000);
  assert.ok(desk.requests.length >= 100, `${desk.requests.length} requests`);
  assert.deepEqual(ana.conflicts, []);
  assert.deepEqual(desk.body, ana.text.body);
});

test('At most one save is in flight', async () => {
  const { clock, desk, ana } = newsroom('');
  desk.latency = 5000;
  ana.write('b1', 'one');
  void ana.saving.save();
  await clock.pass(100);
  ana.write('b1', 'two');
  void ana.saving.save();
  void ana.saving.save();
  await clock.pass(100);
  assert.equal(desk.requests.length, 1);
  await clock.pass(12_000);
  assert.equal(desk.requests.length, 2);
  assert.equal(desk.body[0].text, 'two');
});

test('A lost answer is sent again as it was, and is no conflict although more was written', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.losing = true;
  ana.write('b1', 'Tides');
  await clock.pass(2000);
  ana.write('b1', 'Tides rise');
  desk.losing = false;
  await clock.pass(60_000);
  assert.deepEqual(desk.requests[1].blocks, desk.requests[0].blocks);
  assert.deepEqual(ana.conflicts, []);
  assert.equal(desk.body[0].text, 'Tides rise');
});

test('A network that was away for ten minutes loses nothing', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.failing = 'network';
  for (let minute = 0; minute < 10; minute++) {
    ana.write('b1', 'Tide '.repeat(minute + 1));
    await clock.pass(60_000);
  }
  assert.equal(ana.states.at(-1), 'retrying');
  assert.ok(ana.saving.unsaved);
  assert.ok(desk.requests.length < 40, `${desk.requests.length} requests`);
  desk.failing = null;
  await clock.pass(31_000);
  assert.equal(desk.body[0].text, 'Tide '.repeat(10));
});

test('Changes of others to other blocks arrive while one writes', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb', 'Flood');
  const ben = new Writer(desk, clock);
  ben.write('b3', 'Flood of the century');
  ben.add('n1', 'Sandbags', 'b3');
  ben.remove('b2');
  await clock.pass(3000);
  ana.write('b1', 'Tides');
  await clock.pass(3000);
  assert.deepEqual(ana.conflicts, []);
  assert.deepEqual(ana.text.body.map(block => block.text), ['Tides', 'Flood of the century', 'Sandbags']);
  assert.deepEqual(desk.body, ana.text.body);
});

test('A new line without words stays when others change the story', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  const ben = new Writer(desk, clock);
  ben.write('b2', 'Ebbs');
  await clock.pass(3000);
  ana.write('b1', 'Tides');
  ana.add('n1', '', 'b1');
  await clock.pass(3000);
  assert.deepEqual(ana.text.body.map(block => block.text), ['Tides', '', 'Ebbs']);
  assert.deepEqual(desk.body.map(block => block.text), ['Tides', 'Ebbs']);
});

test('Two who change the same block both keep their words until one chooses', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  const ben = new Writer(desk, clock);
  ben.write('b1', 'The tide of Ben');
  await clock.pass(3000);
  ana.write('b1', 'The tide of Ana');
  ana.write('b2', 'Ebbs');
  await clock.pass(3000);
  assert.equal(ana.conflicts.length, 1);
  assert.equal(desk.body[0].text, 'The tide of Ben');
  assert.equal(desk.body[1].text, 'Ebbs');
  assert.equal(ana.words('b1'), 'The tide of Ana');
  assert.ok(ana.saving.unsaved);
  assert.equal(await ana.saving.flush(), false);

  ana.write('b2', 'Ebbs away');
  await clock.pass(3000);
  assert.equal(desk.body[0].text, 'The tide of Ben');
  assert.equal(desk.body[1].text, 'Ebbs away');

  ana.saving.settle('b1');
  await clock.pass(3000);
  assert.equal(desk.body[0].text, 'The tide of Ana');
  assert.equal(ana.saving.unsaved, null);
});

test('What is written while the answer is on its way is no silent victory over others', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  const ben = new Writer(desk, clock);
  ben.write('b2', 'Ebb of Ben');
  await clock.pass(3000);
  desk.latency = 2000;
  ana.write('b1', 'Tides');
  await clock.pass(1600);
  ana.write('b2', 'Ebb of Ana');
  await clock.pass(10_000);
  assert.equal(ana.conflicts.length, 1);
  assert.equal(desk.body[1].text, 'Ebb of Ben');
  assert.equal(ana.words('b2'), 'Ebb of Ana');
});

test('A passage that others removed while one wrote in it is asked about', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  const ben = new Writer(desk, clock);
  ben.remove('b2');
  await clock.pass(3000);
  ana.write('b2', 'Ebb of Ana');
  await clock.pass(3000);
  assert.equal(ana.conflicts[0].theirs, null);
  assert.equal(ana.words('b2'), 'Ebb of Ana');
  ana.saving.settle('b2');
  await clock.pass(3000);
  assert.deepEqual(desk.body.map(block => block.text), ['Tide', 'Ebb of Ana']);
});

test('A headline that two changed is asked about, and the fields that they did not are merged', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.fields = { headline: 'Old', standfirst: 'Old' };
  const ben = new Writer(desk, clock), cai = new Writer(desk, clock);
  ben.fill('headline', 'Of Ben');
  ben.fill('standfirst', 'Ben');
  await clock.pass(3000);
  cai.fill('headline', 'Of Cai');
  await clock.pass(3000);
  assert.deepEqual(cai.conflicts.map(each => each.name), ['headline']);
  assert.deepEqual(cai.text.fields, { headline: 'Of Cai', standfirst: 'Ben' });
  cai.saving.settle('headline');
  await clock.pass(3000);
  assert.deepEqual(desk.fields, { headline: 'Of Cai', standfirst: 'Ben' });
  assert.equal(ana.conflicts.length, 0);
});

test('A session that ended keeps the text, and saving goes on by itself once it works again', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.failing = 401;
  ana.write('b1', 'Tides');
  await clock.pass(5000);
  assert.ok(ana.states.includes('signedOut'));
  desk.failing = null;
  await clock.pass(20_000);
  assert.equal(desk.body[0].text, 'Tides');
});

test('What is refused is kept, and not sent again before something else is written', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.failing = 400;
  ana.write('b1', 'Tides');
  await clock.pass(60_000);
  assert.equal(desk.requests.length, 1);
  assert.equal(ana.states.at(-1), 'refused');
  assert.equal(await ana.saving.flush(), false);
  desk.failing = null;
  ana.write('b1', 'Tides rise');
  await clock.pass(3000);
  assert.equal(desk.body[0].text, 'Tides rise');
});

test('Flush waits until everything is stored', async () => {
  const { clock, desk, ana } = newsroom('Tide');
  desk.latency = 1000;
  ana.write('b1', 'Tides');
  void ana.saving.save();
  await clock.pass(200);
  ana.write('b1', 'Tides rise');
  let stored = null;
  void ana.saving.flush().then(done => { stored = done; });
  await clock.pass(900);
  assert.equal(stored, null);
  await clock.pass(5000);
  assert.equal(stored, true);
  assert.equal(desk.body[0].text, 'Tides rise');
});

test('Text of a browser that died is taken up where it stood, and meets what others wrote since', async () => {
  const { clock, desk, ana } = newsroom('Tide', 'Ebb');
  desk.losing = true;
  ana.write('b1', 'Tides');
  await clock.pass(1600);
  ana.write('b1', 'Tides rise');
  const copy = structuredClone(ana.saving.unsaved);
  const elsewhere = new WoodenClock();
  desk.losing = false;
  desk.clock = elsewhere;
  const ben = new Writer(desk, elsewhere);
  ben.write('b2', 'Ebb of Ben');
  await elsewhere.pass(3000);

  const again = new Writer(desk, elsewhere);
  again.text = copy.now;
  again.saving.resume(copy);
  await elsewhere.pass(5000);
  assert.deepEqual(again.conflicts, []);
  assert.deepEqual(desk.body.map(block => block.text), ['Tides rise', 'Ebb of Ben']);
});
