using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;

namespace Broadsheet.Search;

/// <summary>Lets only words go on to the stemmer that have a stem worth keeping: no articles, numbers or pairs of ideographs.</summary>
internal sealed class StemsOfWords : TokenFilter
{
    private readonly CharArraySet smallWords;
    private readonly ICharTermAttribute word;
    private readonly IKeywordAttribute asWritten;
    private readonly ITypeAttribute type;

    public StemsOfWords(TokenStream words, CharArraySet smallWords) : base(words)
    {
        this.smallWords = smallWords;
        word = AddAttribute<ICharTermAttribute>();
        asWritten = AddAttribute<IKeywordAttribute>();
        type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
            if (asWritten.IsKeyword || HasStem()) return true;
        return false;
    }

    // The form as written goes first and carries the step to the next place, so that nothing moves when a stem is left out.
    private bool HasStem() =>
        type.Type == "<ALPHANUM>" && char.IsLetter(word.Buffer[0]) && !smallWords.Contains(word.Buffer, 0, word.Length);
}
