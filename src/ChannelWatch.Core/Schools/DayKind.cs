namespace ChannelWatch.Core.Schools;

/// <summary>What a day is in the school's calendar; a day can be several at once.</summary>
public enum DayKind
{
    Weekend,
    BankHoliday,

    /// <summary>School holidays and other closures.</summary>
    Closure,

    /// <summary>Staff in, pupils out.</summary>
    InsetDay,
}
