#pragma warning disable CA1852, CA1822, CA1823, CA1051, CA1707, IDE0051, IDE0130, CA1812, CS9113, CA1805, CS0649, CS0169, RS0030

// A house that breaks each rule once, so that the rules are known to bite. Nothing here runs.
namespace Planted.Site
{
    public class Front { }

    public class Climbs_in
    {
        public Archive.Publishing.Inside? Window;
    }
}

namespace Planted.Attic
{
    public class Forgotten { }
}

namespace Planted.Archive
{
    public class Looks_up
    {
        public Site.Front? Front;
    }

    public class StoryManager { }

    public interface ILonely { }

    public class Only_one : ILonely { }

    public class Knows_its_database
    {
        public Npgsql.NpgsqlConnection? Connection;
    }
}

namespace Planted.Archive.Publishing
{
    public class Inside { }
}

namespace Planted.Archive.Trashing
{
    public class Reaches_over
    {
        public Publishing.Inside? Inside;
    }
}

namespace Planted.Formats
{
    public class Reads_the_disk
    {
        public string Read() => System.IO.File.ReadAllText("paper");
    }
}
