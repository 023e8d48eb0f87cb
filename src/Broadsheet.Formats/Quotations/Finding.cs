namespace Broadsheet.Formats.Quotations;

/// <summary>A quotation on its way: its words, who is said to have said it, where it stands.</summary>
internal sealed record Finding(string Text, int Paragraph, int Start, int End)
{
    public Said? Said { get; init; }
    public Speaker? Speaker { get; init; }
    public bool IsOpen { get; init; }
    public bool IsSentence { get; init; }

    /// <summary>A whole utterance that no clause speaks about: the speaker is taken from the words before.</summary>
    public bool IsOrphan => Said is null;

    public int Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
