/* The plain way to cluster: union by size with path halving over the members of each link. Reads columns as
 * clusters.ts writes them (addresses, links, members as int64; start and member as int32; join as uint8), waits for a line
 * on standard input, clusters, and prints nanoseconds of processor time and the number of clusters. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int32_t *up;
static int32_t *size;

static int32_t find(int32_t i) {
  while (up[i] != i) {
    up[i] = up[up[i]];
    i = up[i];
  }
  return i;
}

static void *column(FILE *file, size_t count, size_t width) {
  void *values = malloc(count * width + 1);
  if (values == NULL || fread(values, width, count, file) != count) exit(1);
  return values;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (file == NULL) return 1;
  int64_t *counts = column(file, 3, 8);
  int64_t addresses = counts[0], links = counts[1], members = counts[2];
  int32_t *start = column(file, links + 1, 4);
  int32_t *member = column(file, members, 4);
  uint8_t *join = column(file, links, 1);
  fclose(file);
  up = malloc(addresses * 4);
  size = malloc(addresses * 4);
  char line[16];
  while (fgets(line, sizeof line, stdin) != NULL) {
    struct timespec begin, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (int64_t i = 0; i < addresses; i++) {
      up[i] = i;
      size[i] = 1;
    }
    for (int64_t link = 0; link < links; link++) {
      if (!join[link]) continue;
      int32_t a = find(member[start[link]]);
      for (int32_t k = start[link] + 1; k < start[link + 1]; k++) {
        int32_t b = find(member[k]);
        if (a == b) continue;
        if (size[a] < size[b]) {
          int32_t c = a;
          a = b;
          b = c;
        }
        up[b] = a;
        size[a] += size[b];
      }
    }
    int64_t clusters = 0;
    for (int64_t i = 0; i < addresses; i++) {
      up[i] = find(i);
      clusters += up[i] == i;
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    long long ns = (end.tv_sec - begin.tv_sec) * 1000000000LL + (end.tv_nsec - begin.tv_nsec);
    printf("%lld %lld\n", ns, (long long)clusters);
    fflush(stdout);
  }
  return 0;
}
