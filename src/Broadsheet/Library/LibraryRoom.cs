using Broadsheet.Archive;
using Broadsheet.Library.Checking;
using Broadsheet.Library.Renditions;

namespace Broadsheet.Library;

internal static class LibraryRoom
{
    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Blobs>();
        builder.Services.AddSingleton<TakePicture>();
        builder.Services.AddSingleton<RenditionRun>();
        builder.Services.AddSingleton<ICheck, BlobCheck>();
    }

    public static void MapLibrary(this WebApplication house) =>
        house.MapMethods("/pictures/{blob}/{width:int}", [HttpMethods.Get, HttpMethods.Head], ServeRendition.Answer);
}
