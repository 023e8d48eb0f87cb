namespace Broadsheet.Library;

/// <summary>One kind of long work. It may be begun again at any time, and then makes the same.</summary>
internal interface IWork
{
    string Kind { get; }

    /// <param name="progress">Told 0 to 100.</param>
    /// <exception cref="UnusableRecording">It cannot be done to this subject, however often it is tried.</exception>
    Task Do(string subject, Action<int> progress, CancellationToken cancellation);

    /// <summary>It was given up or cancelled: what it was done to goes, unless it is of use already.</summary>
    Task GiveUp(string subject, CancellationToken cancellation);
}
