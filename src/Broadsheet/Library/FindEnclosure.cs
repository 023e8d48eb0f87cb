using System.Collections.Concurrent;
using Broadsheet.Archive;
using Broadsheet.Formats.Tagging;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace Broadsheet.Library;

/// <summary>Finds the file of an episode.</summary>
public sealed class FindEnclosure(Blobs blobs)
{
    private const int CoverSide = 600;
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> covers = new(StringComparer.Ordinal);

    /// <param name="story">A published episode.</param>
    /// <param name="show">Null when it is gone.</param>
    /// <param name="ending"><c>mp3</c> or <c>opus</c>.</param>
    /// <returns>Null when there is none: no sound, or its renditions are not made.</returns>
    public async Task<Enclosure?> Of(Newsroom newsroom, PublishedStory story, Show? show, string ending = "mp3", CancellationToken cancellation = default)
    {
        if (story.Content.Sound is not { Blob: { } recording } sound) return null;
        var name = $"sound.{ending}";
        var rendition = await newsroom.RecordingRenditions.AsNoTracking().SingleOrDefaultAsync(one => one.Recording == recording && one.Name == name, cancellation);
        if (rendition is null) return null;
        if (ending != "mp3") return new(ReadOnlyMemory<byte>.Empty, rendition.Blob, rendition.Bytes, rendition.MediaType);
        var tag = new SoundTag(story.Content.Headline, show?.Words.Title ?? "")
        {
            Author = show?.Words.Author, Description = story.Content.Standfirst, Published = story.FirstPublished, Number = story.Content.Episode?.Number ?? 0,
            Seconds = sound.Seconds, Chapters = sound.Chapters ?? [], Cover = show?.Words.Cover?.Blob is { } cover ? await Cover(cover) : ReadOnlyMemory<byte>.Empty,
        }.Write();
        return new(tag, rendition.Blob, tag.Length + rendition.Bytes, rendition.MediaType);
    }

    private Task<byte[]> Cover(string blob) => covers.GetOrAdd(blob, _ => new Lazy<Task<byte[]>>(() => Draw(blob))).Value;

    /// <summary>Empty when the picture is lost: an episode is heard without.</summary>
    private async Task<byte[]> Draw(string blob)
    {
        if (!await blobs.Has(blob)) return [];
        using var file = await blobs.Borrow(blob);
        using var image = Image.Thumbnail(file.Path, CoverSide, height: CoverSide, size: Enums.Size.Down, crop: Enums.Interesting.Centre, outputProfile: "srgb");
        using var flat = image.HasAlpha() ? image.Flatten(background: [255, 255, 255]) : image.Copy();
        return flat.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None);
    }
}
