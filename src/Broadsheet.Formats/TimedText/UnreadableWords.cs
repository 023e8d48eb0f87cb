namespace Broadsheet.Formats.TimedText;

/// <summary>Captions, a transcript or chapters that cannot be read. The message says what is wrong, where, and how to mend it.</summary>
/// <param name="line">From 1; 0 when the whole is meant.</param>
public sealed class UnreadableWords(int line, string message) : Exception(line > 0 ? $"Line {line}: {message}" : message)
{
    public int Line { get; } = line;
}
