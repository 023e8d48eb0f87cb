using Broadsheet.Archive;
using Broadsheet.Formats;

namespace Broadsheet.Wire.Importing;

/// <summary>Lists that hold no stories: of sources, which become the paper's, and of members, who are nobody's until the paper sends mail.</summary>
internal sealed class ListedSources(SourceBook book)
{
    public async Task Take(RecognisedDocuments list, string path, TakeInOrder order, Action<Missed> missed, CancellationToken cancellation)
    {
        foreach (var document in list.Documents)
        {
            if (list.Format == "members") missed(new(path, 0, $"This is a list of members ({document.Standfirst}), not of stories. It was read and nobody was entered: the paper keeps no subscribers here."));
            else if (document.Uri is not null) await Enter(document, path, order, missed, cancellation);
        }
    }

    private async Task Enter(NewsDocument source, string path, TakeInOrder order, Action<Missed> missed, CancellationToken cancellation)
    {
        var name = source.Headline ?? source.Uri!;
        if (order.Edition is not { } edition)
        {
            missed(new(path, 0, $"The source '{name}' needs an edition: name it with --edition."));
            return;
        }
        if (order.IsTrial) return;
        try
        {
            await book.Add(new SourceEntry(name.Length > 200 ? name[..200] : name, source.Uri!, edition, order.Section), cancellation: cancellation);
        }
        catch (Refused refused)
        {
            missed(new(path, 0, $"{name}: {refused.Message}"));
        }
    }
}
