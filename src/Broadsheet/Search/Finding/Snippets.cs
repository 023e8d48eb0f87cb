using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Broadsheet.Search;

/// <summary>Chooses the stretch of a story that shows best why it was found.</summary>
internal sealed class Snippets(string words, int headlineEnd, int textEnd, IReadOnlyList<Occurrences.Occurrence> found)
{
    private const int Length = 220;
    private const int Before = 60;
    private const int MostLookedAt = 200;

    public IReadOnlyList<Stretch> Headline => Cut(0, headlineEnd);

    public IReadOnlyList<Stretch> Snippet
    {
        get
        {
            var start = Best();
            var textStart = Math.Min(headlineEnd + 1, textEnd);
            var from = start is null ? textStart : Beginning(Math.Max(textStart, start.Value - Before), textStart);
            var to = Ending(Math.Min(textEnd, from + Length));
            if (to <= from) return [];
            return
            [
                .. from > textStart ? [new Stretch("… ")] : Array.Empty<Stretch>(),
                .. Cut(from, to),
                .. to < textEnd ? [new Stretch(" …")] : Array.Empty<Stretch>(),
            ];
        }
    }

    /// <summary>Where the window starts that holds most different words, then most words; the earliest of equals.</summary>
    private int? Best()
    {
        var inText = found.Where(one => one.Start > headlineEnd && one.End <= textEnd).Take(MostLookedAt).ToList();
        int? best = null;
        var most = 0;
        for (var (first, last) = (0, 0); first < inText.Count; first++)
        {
            while (last < inText.Count && inText[last].End <= inText[first].Start + Length - Before) last++;
            var window = CollectionsMarshal.AsSpan(inText)[first..Math.Max(first + 1, last)];
            var different = 0UL;
            foreach (var one in window) different |= 1UL << (one.Word % 64);
            var worth = (BitOperations.PopCount(different) * 100) + Math.Min(window.Length, 20);
            if (worth <= most) continue;
            (most, best) = (worth, inText[first].Start);
        }
        return best;
    }

    /// <summary>Back to a piece's or sentence's start if one is near, else forward to the start of a word.</summary>
    private int Beginning(int at, int first)
    {
        if (at <= first) return first;
        var near = words.LastIndexOf('\n', at, Math.Min(at - first + 1, Before));
        if (near >= 0) return near + 1;
        var blank = words.IndexOf(' ', at, Math.Min(Before / 2, words.Length - at));
        return blank >= 0 ? blank + 1 : Whole(at);
    }

    private int Ending(int at)
    {
        if (at >= textEnd) return textEnd;
        var blank = words.LastIndexOfAny([' ', '\n'], at, Before);
        return blank > 0 ? blank : Whole(at);
    }

    // Where there are no blanks, at least no letter is parted from its marks.
    private int Whole(int at)
    {
        while (at > 0 && (char.IsLowSurrogate(words[at]) || CharUnicodeInfo.GetUnicodeCategory(words[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) at--;
        return at;
    }

    private List<Stretch> Cut(int from, int to)
    {
        var stretches = new List<Stretch>();
        var at = from;
        foreach (var one in found.Where(one => one.Start >= from && one.End <= to))
        {
            Add(stretches, at, one.Start, matches: false);
            Add(stretches, one.Start, one.End, matches: true);
            at = one.End;
        }
        Add(stretches, at, to, matches: false);
        return stretches;
    }

    private void Add(List<Stretch> stretches, int from, int to, bool matches)
    {
        if (to > from) stretches.Add(new Stretch(OnOneLine(from, to), matches));
    }

    /// <summary>A piece that ends without a stop, as standfirsts and headings do, is set apart from the next.</summary>
    private string OnOneLine(int from, int to)
    {
        var line = new StringBuilder(to - from);
        for (var end = words.IndexOf('\n', from, to - from); end >= 0; end = words.IndexOf('\n', from, to - from))
        {
            line.Append(words, from, end - from).Append(end > 0 && char.IsLetterOrDigit(words[end - 1]) ? " · " : " ");
            from = end + 1;
        }
        return line.Append(words, from, to - from).ToString();
    }
}
