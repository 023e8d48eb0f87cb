using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace Broadsheet.Search;

/// <summary>Thai, Lao, Khmer and Burmese put no blanks between words: a run of theirs becomes overlapping pairs of letters with their marks.</summary>
internal sealed class UnspacedPairs : TokenFilter
{
    private static readonly string Unspaced = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private readonly ICharTermAttribute word;
    private readonly IOffsetAttribute place;
    private readonly ITypeAttribute type;
    private readonly IPositionIncrementAttribute step;

    private string run = "";
    private int[] letters = [];
    private int next;
    private int start;

    public UnspacedPairs(TokenStream words) : base(words)
    {
        word = AddAttribute<ICharTermAttribute>();
        place = AddAttribute<IOffsetAttribute>();
        type = AddAttribute<ITypeAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        (letters, next) = ([], 0);
    }

    public override bool IncrementToken()
    {
        if (next > 0 && next < letters.Length - 1) return Pair();
        if (!m_input.IncrementToken()) return false;
        if (type.Type != Unspaced) return true;
        (run, start, next) = (word.ToString()!, place.StartOffset, 0);
        letters = StringInfo.ParseCombiningCharacters(run);
        return letters.Length <= 2 || Pair();
    }

    private bool Pair()
    {
        var (from, to) = (letters[next], next + 2 < letters.Length ? letters[next + 2] : run.Length);
        if (next > 0)
        {
            ClearAttributes();
            step.PositionIncrement = 1;
            type.Type = Unspaced;
        }
        word.SetEmpty().Append(run, from, to - from);
        place.SetOffset(start + from, start + to);
        next++;
        return true;
    }
}
