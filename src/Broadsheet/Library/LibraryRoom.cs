using Broadsheet.Archive;
using Broadsheet.Library.Checking;
using Broadsheet.Library.Covers;
using Broadsheet.Library.Enclosures;
using Broadsheet.Library.Keeping;
using Broadsheet.Library.Leasing;
using Broadsheet.Library.Recordings;
using Broadsheet.Library.Renditions;
using Broadsheet.Platform.Database;

namespace Broadsheet.Library;

internal static class LibraryRoom
{
    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        var elsewhere = S3Settings.From(builder.Configuration);
        if (elsewhere is null) builder.Services.AddSingleton<IBlobStore, DiskStore>();
        else
        {
            builder.Services.AddSingleton<IBlobStore>(services => new S3Store(elsewhere, services.GetRequiredService<Incoming>()));
            builder.Services.AddSingleton(services => ElsewhereInBackups.Of(services.GetRequiredService<IBlobStore>()));
        }
        builder.Services.AddSingleton<Incoming>();
        builder.Services.AddSingleton(services => new Blobs(services.GetRequiredService<IBlobStore>(), services.GetRequiredService<Incoming>(), services.GetRequiredService<Database>(), services.GetServices<BlobNames>()));
        builder.Services.AddSingleton(new BlobNames(newsroom => newsroom.Pictures.Select(picture => picture.Blob)));
        builder.Services.AddHostedService<Leftovers>();
        builder.Services.AddSingleton<FetchPicture>();
        builder.Services.AddSingleton(services => new TakePicture(services.GetRequiredService<Database>(), services.GetRequiredService<Blobs>(), services.GetRequiredService<Darkroom>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Uploads>();
        builder.Services.AddSingleton<FindPictures>();
        builder.Services.AddSingleton<EditPicture>();
        builder.Services.AddSingleton<Leases>();
        builder.Services.AddHostedService<LeaseWatch>();
        builder.Services.AddSingleton<KnownCrops>();
        builder.AddRecordings();
        builder.Services.AddSingleton<RenditionRun>();
        builder.Services.AddSingleton<Darkroom>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Darkroom>());
        builder.Services.AddSingleton(services => new ShowPicture(services.GetRequiredService<RenditionRun>()));
        builder.Services.AddSingleton<ICheck, BlobCheck>();
    }

    public static void MapLibrary(this WebApplication house)
    {
        house.MapMethods("/pictures/{blob}/{size}", [HttpMethods.Get, HttpMethods.Head], ServeRendition.Whole);
        house.MapMethods("/pictures/{blob}/{crop}/{size}", [HttpMethods.Get, HttpMethods.Head], ServeRendition.Cropped);
        house.MapRecordings();
        house.MapEnclosures();
        house.MapCovers();
    }
}
