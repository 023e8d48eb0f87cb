using System.Globalization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Site;

/// <summary>Where a recording of the Library and what belongs to it lie.</summary>
internal static class Recordings
{
    public static string Address(string blob, string name) => $"/recordings/{blob}/{name}";

    public static string Words(string blob, string ending = "vtt") => $"/recordings/words/{blob}.{ending}";

    /// <summary>A recording in a story; null for what lies elsewhere.</summary>
    public static Sound? Of(Audio audio) => audio.Blob is not { } blob ? null : new(Address(blob, "sound.mp3"), audio.Title ?? audio.Caption ?? "", audio.Seconds)
    {
        Peaks = Address(blob, "peaks.json"),
        Transcript = audio.Tracks is [var track, ..] ? Words(track.Blob) : null,
    };

    /// <inheritdoc cref="Of(Audio)"/>
    public static Film? Of(Video video) => video.Blob is not { } blob ? null : new(Address(blob, "film.mp4"), video.Title ?? video.Caption ?? "", video.Seconds)
    {
        Hls = Address(blob, "film.m3u8"),
        Sprites = Address(blob, "sprites.vtt"),
        Poster = video.Poster ?? Address(blob, "poster.jpg"),
        Width = video.Width > 0 ? video.Width : 16,
        Height = video.Height > 0 ? video.Height : 9,
        Captions = [.. (video.Tracks ?? []).Select(track => new Captions(track.Language, CultureInfo.GetCultureInfo(track.Language).NativeName, Words(track.Blob)))],
    };
}
