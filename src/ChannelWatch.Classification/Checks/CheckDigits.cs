namespace ChannelWatch.Classification.Checks;

/// <summary>The arithmetic by which such numbers prove themselves.</summary>
internal static class CheckDigits
{
    /// <summary>Modulus 11 over ten digits, weights ten to two.</summary>
    public static bool IsNhs(string digits)
    {
        var sum = 0;
        for (var index = 0; index < 9; index++)
        {
            sum += (digits[index] - '0') * (10 - index);
        }

        var check = (11 - sum % 11) % 11;
        return check != 10 && check == digits[9] - '0';
    }

    /// <summary>The check of payment cards.</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            digit = index % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
