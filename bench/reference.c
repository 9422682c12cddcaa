/*
 * The reference of bench/kernel.ts: the tracer of src/kernel for account chains, written as a C program would be, with
 * amounts as doubles. The same algorithm and the same work (histories brought up to date lazily, a 4-ary heap of each
 * tainted account's next outflow, parcel lists or shares, end records by holder, party and reason), but inexact: what
 * rounding may have left over (EPS of the world's largest amount) counts as nothing, and so does a share below half a
 * unit.
 *
 * It reads a world that bench/reference.ts wrote, then commands from standard input, one a line:
 *     rule repeats count, then count times theft cut  ->  nanoseconds processed records held ended
 * Each theft is traced in turn, all of them `repeats` times; the answer is of one turn.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <math.h>

#define EPS 1e-12
enum { FIFO, LIFO, PRO_RATA, TAINT_FIRST, CLEAN_FIRST, POISON, BOUNDS };
enum { HELD, SERVICE, BURN, ACTIVITY, HOPS, DUST, GAP, FEE };
enum { FOLLOW = 1 };

typedef struct { double position, amount; int32_t other; uint32_t time; } Event;
typedef struct { double position, amount, time; int32_t party, holder, from, to; } Claim;
typedef struct { int64_t parties, size; Claim *claims; } Theft;
typedef struct {
  double total, possible, certain;
  int32_t account, head, tail, tainted, hops, cursor, end, next_out, ends;
} Slot;
typedef struct { double amount; int32_t party, next; } Parcel;
typedef struct {
  double amount, certain, first, last;
  int64_t arrivals;
  int32_t slot, party, reason, hops, next;
} End;
typedef struct { double key; int32_t value; } HeapEntry;
typedef struct { int32_t party; double amount; } Part;

/* The world. */
static int32_t *first_of, *end_of;
static uint8_t *status_of;
static Event *events;
static int64_t account_count, event_count, theft_count;
static Theft *thefts;
static double small;

/* One trace. */
static int rule, clean;
static int32_t *slot_of;
static Slot *slots; static int32_t slot_count, slot_room;
static Parcel *pool; static int32_t pool_count, pool_room, pool_free;
static End *ends; static int32_t end_count, end_room;
static HeapEntry *heap; static int32_t heap_count, heap_room;
static Part *parts; static int32_t part_count, part_room;
static double parts_total, parts_certain;
static Part *tally; static int32_t tally_count;
static int32_t *stamp, *place, stamp_now;
static int64_t processed;
static double *stolen, *claimed_earlier;

static void fail(const char *what) { fprintf(stderr, "reference: %s\n", what); exit(1); }
static void *grown(void *p, int32_t *room, size_t size) {
  *room = *room ? *room * 2 : 256;
  p = realloc(p, (size_t)*room * size);
  if (!p) fail("out of memory");
  return p;
}

/* ---- heap ---- */
static inline int before(HeapEntry a, HeapEntry b) { return a.key < b.key || (a.key == b.key && a.value < b.value); }
static void heap_push(double key, int32_t value) {
  if (heap_count == heap_room) heap = grown(heap, &heap_room, sizeof *heap);
  HeapEntry entry = { key, value };
  int32_t at = heap_count++;
  while (at > 0) {
    int32_t parent = (at - 1) >> 2;
    if (!before(entry, heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = entry;
}
static void heap_sink(HeapEntry entry) {
  int32_t at = 0, n = heap_count;
  for (;;) {
    int32_t child = at * 4 + 1;
    if (child >= n) break;
    int32_t last = child + 4 < n ? child + 4 : n, least = child;
    for (child++; child < last; child++) if (before(heap[child], heap[least])) least = child;
    if (!before(heap[least], entry)) break;
    heap[at] = heap[least];
    at = least;
  }
  heap[at] = entry;
}
static void heap_pop(void) { if (--heap_count > 0) heap_sink(heap[heap_count]); }

/* ---- parcels ---- */
static int32_t parcel(int32_t party, double amount) {
  int32_t node = pool_free;
  if (node) pool_free = pool[node].next;
  else {
    if (pool_count == pool_room) pool = grown(pool, &pool_room, sizeof *pool);
    node = pool_count++;
  }
  pool[node] = (Parcel){ amount, party, 0 };
  return node;
}
static inline void parcel_free(int32_t node) { pool[node].next = pool_free; pool_free = node; }
static inline void push_part(int32_t party, double amount) {
  if (part_count == part_room) parts = grown(parts, &part_room, sizeof *parts);
  parts[part_count++] = (Part){ party, amount };
}
static inline int keeps_order(void) { return rule <= LIFO; }

static void append(Slot *s, int32_t party, double amount) {
  int32_t at = rule == FIFO ? s->tail : s->head;
  if (at && pool[at].party == party) { pool[at].amount += amount; return; }
  int32_t node = parcel(party, amount);
  if (rule == LIFO) { pool[node].next = at; s->head = node; }
  else { if (at) pool[at].next = node; else s->head = node; s->tail = node; }
  if (party != clean) s->tainted++;
}
static void add_party(Slot *s, int32_t party, double amount) {
  int32_t prev = 0, node = s->head;
  while (node && pool[node].party < party) { prev = node; node = pool[node].next; }
  if (node && pool[node].party == party) { pool[node].amount += amount; return; }
  int32_t made = parcel(party, amount);
  pool[made].next = node;
  if (prev) pool[prev].next = made; else s->head = made;
  s->tainted++;
}
static void push_rest(void) {
  double rest = parts_total;
  for (int32_t k = 0; k < part_count; k++) rest -= parts[k].amount;
  if (rest > small) push_part(clean, rest);
}

/* ---- rules ---- */
static int take_from_head(Slot *s, double rest) {
  int32_t node = s->head;
  int taint = 0;
  while (node && rest > small) {
    Parcel *p = &pool[node];
    if (p->party != clean) taint = 1;
    if (p->amount - rest > small) {
      push_part(p->party, rest);
      p->amount -= rest;
      break;
    }
    push_part(p->party, p->amount);
    rest -= p->amount;
    if (p->party != clean) s->tainted--;
    int32_t next = p->next;
    parcel_free(node);
    node = next;
  }
  s->head = node;
  if (!node) s->tail = 0;
  if (!s->tainted) {
    for (; node; ) {
      int32_t next = pool[node].next;
      s->total += pool[node].amount;
      parcel_free(node);
      node = next;
    }
    s->head = s->tail = 0;
  }
  if (rule == LIFO)
    for (int32_t a = 0, b = part_count - 1; a < b; a++, b--) { Part t = parts[a]; parts[a] = parts[b]; parts[b] = t; }
  return taint;
}
/* Takes from the parcel behind `prev` (0: the first); returns the parcel that follows `prev` then. */
static int32_t take_part(Slot *s, int32_t *prev, int32_t node, double amount, double nothing) {
  Parcel *p = &pool[node];
  push_part(p->party, amount);
  int32_t next = p->next;
  if (p->amount - amount <= nothing) {
    if (*prev) pool[*prev].next = next; else s->head = next;
    parcel_free(node);
    s->tainted--;
  } else { p->amount -= amount; *prev = node; }
  return next;
}
static int take_shares(Slot *s, double a) {
  double total = s->total;
  int32_t node = s->head, prev = 0;
  int taint = 0;
  if (total - a <= small) {
    while (node) node = take_part(s, &prev, node, pool[node].amount, 0);
    push_rest();
    s->total = 0;
    return 1;
  }
  double share = a / total;
  while (node) {
    double amount = pool[node].amount * share;
    if (amount < 0.5) { prev = node; node = pool[node].next; continue; }
    taint = 1;
    node = take_part(s, &prev, node, amount, 0.5);
  }
  s->total = total - a;
  push_rest();
  return taint;
}
static int take_ordered(Slot *s, double a) {
  double rest = a;
  if (rule == CLEAN_FIRST) {
    double unclaimed = s->total;
    for (int32_t node = s->head; node; node = pool[node].next) unclaimed -= pool[node].amount;
    rest -= unclaimed;
    if (rest <= small) rest = 0;
  }
  int32_t node = s->head, prev = 0;
  int taint = 0;
  while (node && rest > small) {
    double held = pool[node].amount, amount = held < rest ? held : rest;
    taint = 1;
    node = take_part(s, &prev, node, amount, small);
    if (held > rest) break;
    rest -= held;
  }
  s->total -= a;
  if (s->total <= small) s->total = 0;
  push_rest();
  return taint;
}
static int take_bounds(Slot *s, double a) {
  double rest = s->total - a, possible = a < s->possible ? a : s->possible;
  if (rest <= small) rest = 0;
  push_part(0, possible);
  parts_certain = s->certain > rest ? s->certain - rest : 0;
  s->total = rest;
  if (s->possible > rest) s->possible = rest;
  s->certain = s->certain > a ? s->certain - a : 0;
  s->tainted = s->possible > 0;
  return possible > 0;
}
static int take(Slot *s, double a) {
  part_count = 0;
  parts_total = a;
  parts_certain = 0;
  switch (rule) {
    case FIFO: case LIFO: return take_from_head(s, a);
    case PRO_RATA: return take_shares(s, a);
    case POISON: push_part(0, a); s->total -= a; return 1;
    case BOUNDS: return take_bounds(s, a);
    default: return take_ordered(s, a);
  }
}
static void put(Slot *s) {
  if (keeps_order()) {
    if (!s->tainted) {
      double total = s->total;
      s->total = 0;
      if (total > 0) append(s, clean, total);
    }
    for (int32_t k = 0; k < part_count; k++) append(s, parts[k].party, parts[k].amount);
    return;
  }
  s->total += parts_total;
  if (rule == POISON) s->tainted = 1;
  else if (rule == BOUNDS) {
    s->possible += parts[0].amount;
    s->certain += parts_certain;
    s->tainted = 1;
  } else
    for (int32_t k = 0; k < part_count; k++) if (parts[k].party != clean) add_party(s, parts[k].party, parts[k].amount);
}
static void claim(int32_t party) {
  if (rule >= POISON) {
    part_count = 0;
    push_part(party, parts_total);
    parts_certain = parts_total;
    stolen[party] += parts_total;
    return;
  }
  for (int32_t k = 0; k < part_count; k++) {
    if (parts[k].party == party) continue;
    if (parts[k].party == clean) { stolen[party] += parts[k].amount; parts[k].party = party; }
    else claimed_earlier[party] += parts[k].amount;
  }
}
static void tally_parts(void) {
  stamp_now++;
  tally_count = 0;
  for (int32_t k = 0; k < part_count; k++) {
    int32_t party = parts[k].party;
    if (party == clean || parts[k].amount <= 0) continue;
    if (stamp[party] == stamp_now) { tally[place[party]].amount += parts[k].amount; continue; }
    stamp[party] = stamp_now;
    place[party] = tally_count;
    tally[tally_count++] = parts[k];
  }
}

/* ---- ends ---- */
static int32_t record(int32_t slot, int32_t party, int32_t reason) {
  int32_t prev = 0, at = slots[slot].ends;
  while (at && (ends[at].party != party || ends[at].reason != reason)) { prev = at; at = ends[at].next; }
  if (at) {
    if (prev) { ends[prev].next = ends[at].next; ends[at].next = slots[slot].ends; slots[slot].ends = at; }
    return at;
  }
  if (end_count == end_room) ends = grown(ends, &end_room, sizeof *ends);
  at = end_count++;
  ends[at] = (End){ 0, 0, INFINITY, -INFINITY, 0, slot, party, reason, INT32_MAX, slots[slot].ends };
  slots[slot].ends = at;
  return at;
}

/* ---- tracer ---- */
/* Adds, as clean, what a slot's events from its cursor to `to` sum up to. */
static void add_clean(Slot *s, int32_t to, double sum) {
  s->cursor = to;
  if (sum == 0) return;
  if (s->tainted && keeps_order()) append(s, clean, sum);
  else {
    s->total += sum;
    if (s->total <= small) s->total = 0;
  }
}
/* As the tracer does: without branches on the direction, and without looking at positions where the end is known. */
static void sync(Slot *s, double position) {
  int32_t e = s->cursor, end = s->end;
  double sum = 0;
  for (; e < end && events[e].position < position; e++) sum += events[e].amount * ((events[e].other >> 31) | 1);
  add_clean(s, e, sum);
}
static void sync_inflows(Slot *s, int32_t to) {
  double sum = 0;
  for (int32_t e = s->cursor; e < to; e++) sum += events[e].amount;
  add_clean(s, to, sum);
}
static int32_t find_outflow(int32_t e, int32_t end) {
  while (e < end && events[e].other >= 0) e++;
  return e;
}
static int32_t slot_for(int32_t account, int32_t hops) {
  int32_t slot = slot_of[account];
  if (slot) return slot;
  if (slot_count == slot_room) slots = grown(slots, &slot_room, sizeof *slots);
  slot = slot_count++;
  memset(&slots[slot], 0, sizeof *slots);
  slot_of[account] = slot;
  slots[slot].account = account;
  slots[slot].hops = hops;
  slots[slot].cursor = first_of[account] > 0 ? first_of[account] - 1 : 0;
  slots[slot].end = end_of[account];
  return slot;
}
static int take_out(int32_t slot) {
  Slot *s = &slots[slot];
  int32_t event = s->next_out, next = s->end;
  sync_inflows(s, event);
  int taint = take(s, events[event].amount);
  s->cursor = event + 1;
  if (s->tainted) next = find_outflow(event + 1, s->end);
  if (next < s->end) {
    s->next_out = next;
    heap_sink((HeapEntry){ events[next].position, slot });
  } else heap_pop();
  processed++;
  return taint;
}
static void arrive(double position, int32_t to, int32_t hops, double time) {
  tally_parts();
  int32_t slot = 0, reason = FEE;
  if (to) {
    int32_t status = status_of[to];
    slot = slot_for(to, hops);
    reason = status == FOLLOW ? HELD : status - 1;
  }
  for (int32_t k = 0; k < tally_count; k++) {
    int32_t at = record(slot, tally[k].party, reason);
    End *end = &ends[at];
    end->arrivals++;
    if (hops < end->hops) end->hops = hops;
    if (time < end->first) end->first = time;
    if (time > end->last) end->last = time;
    if (reason == HELD) continue;
    end->amount += tally[k].amount;
    end->certain += parts_certain;
  }
  if (reason != HELD) return;
  Slot *s = &slots[slot];
  sync(s, position);
  s->cursor++;
  int was_tainted = s->tainted;
  put(s);
  if (was_tainted) return;
  int32_t next = find_outflow(s->cursor, s->end);
  if (next >= s->end) return;
  s->next_out = next;
  heap_push(events[next].position, slot);
}
static void finish(double cut) {
  for (int32_t slot = 1; slot < slot_count; slot++) {
    Slot *s = &slots[slot];
    if (!s->tainted) continue;
    sync(s, cut);
    part_count = 0;
    parts_certain = 0;
    if (rule == POISON) push_part(0, s->total);
    else if (rule == BOUNDS) { push_part(0, s->possible); parts_certain = s->certain; }
    else for (int32_t node = s->head; node; node = pool[node].next) push_part(pool[node].party, pool[node].amount);
    tally_parts();
    for (int32_t k = 0; k < tally_count; k++) {
      int32_t at = record(slot, tally[k].party, HELD);
      End *end = &ends[at];
      end->amount += tally[k].amount;
      end->certain += parts_certain;
    }
  }
}
static void trace(const Theft *theft, double cut) {
  int64_t n = 0;
  while (n < theft->size || heap_count) {
    double claim_at = n < theft->size ? theft->claims[n].position : INFINITY;
    double heap_at = heap_count ? heap[0].key : INFINITY;
    if (fmin(claim_at, heap_at) >= cut) break;
    if (claim_at <= heap_at) {
      const Claim *c = &theft->claims[n];
      if (claim_at == heap_at) take_out(heap[0].value);
      else {
        part_count = 0;
        parts_total = c->amount;
        parts_certain = 0;
        if (rule < POISON) push_part(clean, c->amount);
        processed++;
      }
      while (n < theft->size && theft->claims[n].position == claim_at) claim(theft->claims[n++].party);
      arrive(claim_at, c->to, 0, c->time);
      continue;
    }
    int32_t slot = heap[0].value;
    const Event *event = &events[slots[slot].next_out];
    if (take_out(slot)) arrive(event->position, ~event->other, slots[slot].hops + 1, event->time);
  }
  finish(cut);
}
static void start(const Theft *theft) {
  slot_count = 1; slot_room = 256; slots = calloc(256, sizeof *slots);
  pool_count = 1; pool_room = 1024; pool_free = 0; pool = malloc(1024 * sizeof *pool);
  end_count = 1; end_room = 256; ends = malloc(256 * sizeof *ends);
  heap_count = 0; heap_room = 256; heap = malloc(256 * sizeof *heap);
  part_room = 16; parts = malloc(16 * sizeof *parts);
  clean = (int)theft->parties;
  size_t n = (size_t)theft->parties + 1;
  stamp = calloc(n, sizeof *stamp); place = calloc(n, sizeof *place); tally = calloc(n, sizeof *tally);
  stolen = calloc(n, sizeof *stolen); claimed_earlier = calloc(n, sizeof *claimed_earlier);
  stamp_now = 0;
  processed = 0;
}
static void release(void) {
  for (int32_t slot = 1; slot < slot_count; slot++) slot_of[slots[slot].account] = 0;
  free(slots); free(pool); free(ends); free(heap); free(parts);
  free(stamp); free(place); free(tally); free(stolen); free(claimed_earlier);
}

static void *read_array(FILE *file, int64_t count, size_t size) {
  void *array = malloc((size_t)count * size + 1);
  if (!array || fread(array, size, (size_t)count, file) != (size_t)count) fail("cannot read the world");
  return array;
}
static int64_t read_count(FILE *file) {
  int64_t n;
  if (fread(&n, sizeof n, 1, file) != 1) fail("cannot read the world");
  return n;
}
int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) fail("usage: reference WORLD < commands");
  account_count = read_count(file);
  event_count = read_count(file);
  theft_count = read_count(file);
  first_of = read_array(file, account_count + 1, sizeof *first_of);
  end_of = read_array(file, account_count + 1, sizeof *end_of);
  status_of = read_array(file, account_count + 1, 1);
  events = read_array(file, event_count, sizeof *events);
  for (int64_t e = 0; e < event_count; e++) small = fmax(small, events[e].amount * EPS);
  thefts = calloc((size_t)theft_count, sizeof *thefts);
  for (int64_t t = 0; t < theft_count; t++) {
    thefts[t].parties = read_count(file);
    thefts[t].size = read_count(file);
    thefts[t].claims = read_array(file, thefts[t].size, sizeof *thefts[t].claims);
  }
  fclose(file);
  slot_of = calloc((size_t)account_count + 1, sizeof *slot_of);
  int repeats, count;
  while (scanf("%d %d %d", &rule, &repeats, &count) == 3) {
    int64_t number[64], touched = 0, records = 0;
    double cut[64], held = 0, ended = 0;
    if (count < 1 || count > 64) fail("between 1 and 64 thefts a command");
    for (int t = 0; t < count; t++) if (scanf("%ld %lf", &number[t], &cut[t]) != 2) fail("a theft and its cut were expected");
    struct timespec from, to;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    for (int k = 0; k < repeats; k++) {
      held = ended = 0;
      touched = records = 0;
      for (int t = 0; t < count; t++) {
        start(&thefts[number[t]]);
        trace(&thefts[number[t]], cut[t]);
        for (int32_t e = 1; e < end_count; e++) *(ends[e].reason == HELD ? &held : &ended) += ends[e].amount;
        records += end_count - 1;
        touched += processed;
        release();
      }
    }
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    double ns = ((double)(to.tv_sec - from.tv_sec) * 1e9 + (double)(to.tv_nsec - from.tv_nsec)) / repeats;
    printf("%.0f %ld %ld %.17g %.17g\n", ns, (long)touched, (long)records, held, ended);
    fflush(stdout);
  }
  return 0;
}
