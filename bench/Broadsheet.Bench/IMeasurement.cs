namespace Broadsheet.Bench;

/// <summary>One thing that is measured by <c>bench/run NAME</c>. It never fails for being slow: it says how it stands to its targets.</summary>
internal interface IMeasurement
{
    string Name { get; }

    /// <summary>One line for the list of measurements.</summary>
    string About { get; }

    Task<Report> Run(string[] arguments);
}
