using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Util;

namespace Broadsheet.Search;

/// <summary>How one language's words are brought to their stems.</summary>
/// <param name="SmallWords">Lower-case words that are too common to be asked for by stem.</param>
internal sealed record Tongue(CharArraySet SmallWords)
{
    /// <summary>Takes off what is no part of the word, in both forms: elided articles, possessives.</summary>
    public Func<TokenStream, TokenStream> Prepare { get; init; } = words => words;

    public Func<TokenStream, TokenStream> Stem { get; init; } = words => words;

    /// <summary>Capital I is the small ı.</summary>
    public bool HasDotlessI { get; init; }

    /// <summary>Parts of a word are held apart by a zero-width non-joiner.</summary>
    public bool JoinsWithoutWidth { get; init; }
}
