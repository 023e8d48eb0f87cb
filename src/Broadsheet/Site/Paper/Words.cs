using System.Collections.Concurrent;
using System.Resources;
using Broadsheet.Platform;

namespace Broadsheet.Site;

/// <summary>What readers' pages say, in one language.</summary>
public sealed class Words : Wording
{
    private static readonly ResourceManager Resources = new("Broadsheet.Site.Words.Interface", typeof(Words).Assembly);
    private static readonly ConcurrentDictionary<string, Words> Languages = new(StringComparer.Ordinal);

    private Words(string language)
        : base(Resources, language)
    {
    }

    /// <param name="language">BCP 47.</param>
    public static Words In(string language) => Languages.GetOrAdd(language, tag => new Words(tag));
}
