namespace Broadsheet.Record.Comparing;

/// <summary>The longest run of things that two sequences have in common, in order (E. W. Myers, "An O(ND) Difference Algorithm", 1986).</summary>
internal static class Sequences
{
    /// <summary>Past this many differences the two are taken to have nothing more in common than their beginnings and ends.</summary>
    private const int MostEdits = 1_200;

    /// <returns>Places of what is kept, in order.</returns>
    public static List<(int Old, int Now)> Kept<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, IEqualityComparer<T>? alike = null)
    {
        alike ??= EqualityComparer<T>.Default;
        var (start, oldEnd, nowEnd) = (0, before.Count, after.Count);
        while (start < oldEnd && start < nowEnd && alike.Equals(before[start], after[start])) start++;
        while (oldEnd > start && nowEnd > start && alike.Equals(before[oldEnd - 1], after[nowEnd - 1])) (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);

        var kept = new List<(int, int)>(start + before.Count - oldEnd);
        for (var at = 0; at < start; at++) kept.Add((at, at));
        kept.AddRange(Between(start, oldEnd, nowEnd, (old, now) => alike.Equals(before[old], after[now])));
        for (var at = 0; at < before.Count - oldEnd; at++) kept.Add((oldEnd + at, nowEnd + at));
        return kept;
    }

    private static List<(int, int)> Between(int start, int oldEnd, int nowEnd, Func<int, int, bool> same)
    {
        var (olds, nows) = (oldEnd - start, nowEnd - start);
        if (olds == 0 || nows == 0) return [];
        var most = Math.Min(olds + nows, MostEdits);
        var farthest = new int[(2 * most) + 3];
        var centre = most + 1;
        var trail = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trail.Add(farthest[(centre - edits)..(centre + edits + 1)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var old = Step(farthest, centre, diagonal, edits);
                while (old < olds && old - diagonal < nows && same(start + old, start + old - diagonal)) old++;
                farthest[centre + diagonal] = old;
                if (old >= olds && old - diagonal >= nows) return Back(trail, olds, nows, start);
            }
        }

        return [];
    }

    private static int Step(int[] farthest, int centre, int diagonal, int edits) =>
        diagonal == -edits || diagonal != edits && farthest[centre + diagonal - 1] < farthest[centre + diagonal + 1]
            ? farthest[centre + diagonal + 1]
            : farthest[centre + diagonal - 1] + 1;

    /// <summary>Walks the trail from its end: each diagonal step is something kept.</summary>
    private static List<(int, int)> Back(List<int[]> trail, int old, int now, int start)
    {
        var kept = new List<(int, int)>();
        for (var edits = trail.Count - 1; edits >= 0; edits--)
        {
            var (farthest, diagonal) = (trail[edits], old - now);
            int At(int place) => farthest[place + edits];
            var down = diagonal == -edits || diagonal != edits && At(diagonal - 1) < At(diagonal + 1);
            var (fromOld, fromNow) = edits == 0 ? (0, 0) : down ? (At(diagonal + 1), At(diagonal + 1) - diagonal - 1) : (At(diagonal - 1), At(diagonal - 1) - diagonal + 1);
            while (old > fromOld && now > fromNow) kept.Add((start + --old, start + --now));
            (old, now) = (fromOld, fromNow);
        }

        kept.Reverse();
        return kept;
    }
}
