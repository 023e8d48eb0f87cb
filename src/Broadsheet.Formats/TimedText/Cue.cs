namespace Broadsheet.Formats.TimedText;

/// <summary>Words said in a recording, and when.</summary>
/// <param name="Start">Seconds from the beginning, to the millisecond.</param>
/// <param name="End">After <paramref name="Start"/>.</param>
/// <param name="Text">Plain, lines separated by line feeds; never empty.</param>
/// <param name="Speaker">Null when it is not said.</param>
public sealed record Cue(double Start, double End, string Text, string? Speaker = null);
