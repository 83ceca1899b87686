namespace ChannelWatch.Core.Schools;

/// <summary>Which days are what for a school: weekends, bank holidays by rule and by file, closures and inset days (DESIGN 7).</summary>
public sealed record SchoolCalendar
{
    public static SchoolCalendar EnglandAndWales { get; } = new();

    /// <summary>Bank holidays announced besides the rules (a funeral, a coronation).</summary>
    public IReadOnlySet<DateOnly> ExtraBankHolidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days the rules make a bank holiday and an announcement moved away.</summary>
    public IReadOnlySet<DateOnly> NotBankHolidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>School holidays and closures, first and last day included.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)> Closures { get; init; } = [];

    public IReadOnlySet<DateOnly> InsetDays { get; init; } = new HashSet<DateOnly>();

    public bool Is(DateOnly day, DayKind kind) => kind switch
    {
        DayKind.Weekend => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
        DayKind.BankHoliday => ExtraBankHolidays.Contains(day) || (BankHolidays.IsByRule(day) && !NotBankHolidays.Contains(day)),
        DayKind.Closure => Closures.Any(closure => day >= closure.First && day <= closure.Last),
        DayKind.InsetDay => InsetDays.Contains(day),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of day."),
    };

    public bool IsAny(DateOnly day, IReadOnlyList<DayKind> kinds) => kinds.Any(kind => Is(day, kind));
}
