namespace Broadsheet.Site.Log;

/// <summary>All that the page of the public log is a function of.</summary>
/// <param name="Key">The public key that checkpoints are checked by.</param>
public sealed record LogView(Imprint In, PageHead Head, string Key);
