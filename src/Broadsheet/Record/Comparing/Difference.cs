namespace Broadsheet.Record;

/// <summary>One stretch of words: kept, put in, or taken out.</summary>
/// <param name="Paragraph">Stretches with the same number stand in one paragraph.</param>
public sealed record Difference(int Paragraph, DifferenceKind Kind, string Text);

public enum DifferenceKind { Kept, Inserted, Deleted }
