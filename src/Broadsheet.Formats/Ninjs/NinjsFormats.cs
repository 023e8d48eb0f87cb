namespace Broadsheet.Formats.Ninjs;

public static class NinjsFormats
{
    public static IDocumentFormat Ninjs { get; } = new NinjsFormat();
}
