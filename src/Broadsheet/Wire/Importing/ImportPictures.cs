using Broadsheet.Formats;
using Broadsheet.Library;

namespace Broadsheet.Wire.Importing;

/// <summary>Takes the pictures of an export into the library before its stories: each must be what the stories mean, to the byte.</summary>
internal sealed class ImportPictures(TakePicture take, Action<Missed> missed)
{
    public async Task All(IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            try
            {
                foreach (var (picture, open) in PictureBundle.In(path)) await One(path, picture, open, cancellation);
            }
            catch (Exception unreadable) when (unreadable is UnreadableDocument or InvalidDataException)
            {
                missed(new(Path.Combine(path, PictureBundle.List), 0, unreadable.Message));
            }
        }
    }

    private async Task One(string path, BundledPicture picture, Func<Stream> open, CancellationToken cancellation)
    {
        try
        {
            await using var file = open();
            var taken = await take.Do(file, picture.Name, describe: known => (known.Alt, known.Caption, known.CreditLine, known.UsageTerms) = (picture.Alt, picture.Caption, picture.CreditLine, picture.UsageTerms), cancellation: cancellation);
            if (taken.Blob != picture.Blob) missed(new(Path.Combine(path, PictureBundle.Folder, picture.File), 0, "The file is not the one that the list names: it was changed on the way. The stories will miss it."));
        }
        catch (Exception unusable) when (unusable is UnusablePicture or UnreadableDocument or InvalidDataException or IOException)
        {
            missed(new(Path.Combine(path, PictureBundle.Folder, picture.File), 0, unusable.Message));
        }
    }
}
