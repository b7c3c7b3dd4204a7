package si.kozolec.identification;

/** Counts the letters that differ between two words. */
final class Edits {

    private Edits() {}

    /** How many letters to add, drop, change or swap with their neighbour; at least {@code enough} when it is that many. */
    static int between(String left, String right, int enough) {
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
                least = Math.min(least, row[j]);
            }
            if (least >= enough) {
                return enough;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(enough, last[right.length()]);
    }
}
