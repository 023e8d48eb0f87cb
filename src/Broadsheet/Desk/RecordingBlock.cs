using Broadsheet.Formats.Bodies;
using Broadsheet.Library;

namespace Broadsheet.Desk;

/// <summary>A recording of the Library as it stands in a story.</summary>
internal static class RecordingBlock
{
    public static Recording Of(RecordingFile file) => file.IsFilm ? Film(file) : Sound(file);

    public static Video Film(RecordingFile file) => new($"/recordings/{file.Blob}/film.mp4") { Blob = file.Blob, Seconds = file.Seconds, Width = file.Width, Height = file.Height };

    public static Audio Sound(RecordingFile file) => new($"/recordings/{file.Blob}/sound.mp3") { Blob = file.Blob, Seconds = file.Seconds };

    /// <summary>For the editor, which takes it into the text; its words are written there.</summary>
    public static IResult Answer(RecordingFile file) => Results.Json<Block>(Of(file) with { Title = Path.GetFileNameWithoutExtension(file.Name) }, BodyJson.Options);
}
