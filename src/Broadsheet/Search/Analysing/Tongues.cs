using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using DutchStemmer = Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer;

namespace Broadsheet.Search;

/// <summary>The languages that have a stemmer. Light ones where there is a choice: news is full of names.</summary>
internal static class Tongues
{
    private static readonly Dictionary<string, Lazy<Tongue>> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = new(() => new(ArabicAnalyzer.DefaultStopSet) { Stem = words => new ArabicStemFilter(words) }),
        ["bg"] = new(() => new(BulgarianAnalyzer.DefaultStopSet) { Stem = words => new BulgarianStemFilter(words) }),
        ["ca"] = new(() => new(CatalanAnalyzer.DefaultStopSet) { Prepare = Elided("d", "l", "m", "n", "s", "t"), Stem = words => new SnowballFilter(words, new CatalanStemmer()) }),
        ["cs"] = new(() => new(CzechAnalyzer.DefaultStopSet) { Stem = words => new CzechStemFilter(words) }),
        ["da"] = new(() => new(DanishAnalyzer.DefaultStopSet) { Stem = words => new SnowballFilter(words, new DanishStemmer()) }),
        ["de"] = new(() => new(GermanAnalyzer.DefaultStopSet) { Stem = words => new GermanLightStemFilter(new GermanNormalizationFilter(words)) }),
        ["el"] = new(() => new(GreekAnalyzer.DefaultStopSet) { Stem = words => new GreekStemFilter(new GreekLowerCaseFilter(Analysis.Lucene, words)) }),
        ["en"] = new(() => new(EnglishAnalyzer.DefaultStopSet) { Prepare = words => new EnglishPossessiveFilter(Analysis.Lucene, words), Stem = words => new PorterStemFilter(words) }),
        ["es"] = new(() => new(SpanishAnalyzer.DefaultStopSet) { Stem = words => new SpanishLightStemFilter(words) }),
        ["fa"] = new(() => new(PersianAnalyzer.DefaultStopSet) { JoinsWithoutWidth = true, Stem = words => new PersianStemFilter(words) }),
        ["fi"] = new(() => new(FinnishAnalyzer.DefaultStopSet) { Stem = words => new FinnishLightStemFilter(words) }),
        ["fr"] = new(() => new(FrenchAnalyzer.DefaultStopSet) { Prepare = words => new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES), Stem = words => new FrenchLightStemFilter(words) }),
        ["hi"] = new(() => new(HindiAnalyzer.DefaultStopSet) { Stem = words => new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words))) }),
        ["hu"] = new(() => new(HungarianAnalyzer.DefaultStopSet) { Stem = words => new HungarianLightStemFilter(words) }),
        ["id"] = new(() => new(IndonesianAnalyzer.DefaultStopSet) { Stem = words => new IndonesianStemFilter(words) }),
        ["it"] = new(() => new(ItalianAnalyzer.DefaultStopSet) { Prepare = Elided("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "gl", "un", "d", "quest"), Stem = words => new ItalianLightStemFilter(words) }),
        ["lv"] = new(() => new(LatvianAnalyzer.DefaultStopSet) { Stem = words => new LatvianStemFilter(words) }),
        ["nl"] = new(() => new(DutchAnalyzer.DefaultStopSet) { Stem = words => new SnowballFilter(words, new DutchStemmer()) }),
        ["no"] = new(() => new(NorwegianAnalyzer.DefaultStopSet) { Stem = words => new NorwegianLightStemFilter(words) }),
        ["pt"] = new(() => new(PortugueseAnalyzer.DefaultStopSet) { Stem = words => new PortugueseLightStemFilter(words) }),
        ["ro"] = new(() => new(RomanianAnalyzer.DefaultStopSet) { Stem = words => new SnowballFilter(words, new RomanianStemmer()) }),
        ["ru"] = new(() => new(RussianAnalyzer.DefaultStopSet) { Stem = words => new RussianLightStemFilter(words) }),
        ["sv"] = new(() => new(SwedishAnalyzer.DefaultStopSet) { Stem = words => new SwedishLightStemFilter(words) }),
        ["tr"] = new(() => new(TurkishAnalyzer.DefaultStopSet) { HasDotlessI = true, Prepare = words => new ApostropheFilter(words), Stem = words => new SnowballFilter(words, new TurkishStemmer()) }),
    };

    /// <param name="language">BCP 47; its first part decides. Norwegian is <c>no</c>, <c>nb</c> or <c>nn</c>.</param>
    /// <returns>Null for a language without a stemmer.</returns>
    public static Tongue? Find(string language)
    {
        var first = language.Split('-', '_')[0];
        return All.GetValueOrDefault(first is "nb" or "nn" ? "no" : first)?.Value;
    }

    private static Func<TokenStream, TokenStream> Elided(params string[] articles)
    {
        var set = new CharArraySet(Analysis.Lucene, articles, ignoreCase: true);
        return words => new ElisionFilter(words, set);
    }
}
