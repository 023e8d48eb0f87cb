using System.Diagnostics.Metrics;

namespace Broadsheet.Platform;

/// <summary>The house's own figures, for <c>/metrics</c>. Rooms name theirs here; none says anything of a reader.</summary>
public sealed class Figures(IMeterFactory meters)
{
    public const string MeterName = "Broadsheet";

    private readonly Meter meter = meters.Create(MeterName);

    /// <summary>A figure that is read when somebody asks for it.</summary>
    /// <param name="unit">UCUM, such as <c>By</c> or <c>{page}</c>.</param>
    public void Gauge(string name, string unit, string description, Func<IEnumerable<Measurement<long>>> read) => meter.CreateObservableGauge(name, read, unit, description);

    /// <summary>A figure that only grows.</summary>
    public Counter<long> Counter(string name, string unit, string description) => meter.CreateCounter<long>(name, unit, description);
}
