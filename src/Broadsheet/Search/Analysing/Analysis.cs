using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Util;

namespace Broadsheet.Search;

/// <summary>
/// Cuts text into words of one language. Each word is kept twice at one place: as it is written, folded (without case,
/// accents and vowel signs), which phrases ask for; and as its stem, behind <see cref="StemSign"/>, which words ask for.
/// </summary>
internal sealed class Analysis : Analyzer
{
    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;
    public const char StemSign = '\u0001';

    private const int BetweenPieces = 100;
    private static readonly ConcurrentDictionary<(string Language, bool OfQuestion), Analysis> Made = new();

    private readonly Tongue? tongue;
    private readonly bool ofQuestion;

    private Analysis(string language, bool ofQuestion) => (tongue, this.ofQuestion) = (Tongues.Find(language), ofQuestion);

    /// <param name="language">BCP 47; what has no stemmer of its own is folded, and cut into pairs where its script has no blanks.</param>
    public static Analysis OfText(string language) => Made.GetOrAdd((language, false), of => new Analysis(of.Language, of.OfQuestion));

    /// <inheritdoc cref="OfText"/>
    public static Analysis OfQuestion(string language) => Made.GetOrAdd((language, true), of => new Analysis(of.Language, of.OfQuestion));

    /// <summary>Far enough that no phrase reaches from one paragraph into the next.</summary>
    public override int GetPositionIncrementGap(string fieldName) => BetweenPieces;

    protected override TextReader InitReader(string fieldName, TextReader reader) =>
        tongue is { JoinsWithoutWidth: true } ? new PersianCharFilter(reader) : reader;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(Lucene, reader);
        // A question needs single ideographs only where one stands alone; a text needs them all to answer that.
        TokenStream forms = new CJKBigramFilter(new CJKWidthFilter(words), CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL, !ofQuestion);
        forms = new UnspacedPairs(forms);
        if (tongue is not null) forms = new KeywordRepeatFilter(tongue.Prepare(forms));
        forms = tongue is { HasDotlessI: true } ? new TurkishLowerCaseFilter(forms) : new LowerCaseFilter(Lucene, forms);
        if (tongue is not null) forms = new StemsOfWords(forms, tongue.SmallWords);
        forms = new PersianNormalizationFilter(new ArabicNormalizationFilter(forms));
        if (tongue is not null) forms = tongue.Stem(forms);
        return new TokenStreamComponents(words, new Folding(new ASCIIFoldingFilter(forms), hasStems: tongue is not null));
    }
}
