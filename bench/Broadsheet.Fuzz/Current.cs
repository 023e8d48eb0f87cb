using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace Broadsheet.Fuzz;

/// <summary>The document being read, in a file that outlives the process.</summary>
internal sealed class Current : IDisposable
{
    public const int MostBytes = 256 * 1024;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public Current(string reader)
    {
        file = MemoryMappedFile.CreateFromFile(PathOf(reader), FileMode.OpenOrCreate, null, MostBytes + 4);
        view = file.CreateViewAccessor();
    }

    public void Write(byte[] document)
    {
        view.Write(0, document.Length);
        view.WriteArray(4, document, 0, document.Length);
    }

    public static byte[] Read(string reader)
    {
        var all = File.ReadAllBytes(PathOf(reader));
        return all.AsSpan(4, Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(all), 0, MostBytes)).ToArray();
    }

    private static string PathOf(string reader) => Path.Combine(Directory.CreateDirectory(Places.Root).FullName, reader + ".current");

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
